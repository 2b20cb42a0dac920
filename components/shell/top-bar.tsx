import type { Credits } from "@/lib/contract/credits";
import { EaselMark } from "@/components/ui/easel-mark";
import { Balance } from "./balance";
import { DemoRibbon } from "./demo-ribbon";
import { MainNav } from "./main-nav";
import { Person } from "./person";
import { RunningCount } from "./running-count";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";

type TopBarProps = {
  readonly mode: Credits["mode"];
  /** Null for those who are not in: they see no room, and the page asks for nothing. */
  readonly person: { readonly name: string | null; readonly canSignOut: boolean } | null;
};

/** Stands over every room: where you are, what runs, what is left, who you are. */
export function TopBar({ mode, person }: TopBarProps) {
  return (
    <header className="sticky top-0 z-10 bg-panel">
      <SkipLink />
      <div className="flex h-12 items-center gap-2 border-b border-line px-4 max-[399px]:gap-1 max-md:px-2.5">
        <p className="flex items-center gap-2.5 pr-3 text-15 font-semibold max-[399px]:pr-0 max-md:mr-auto">
          <EaselMark className="size-5 text-accent" />
          <span className={person === null ? "" : "max-[399px]:sr-only"}>Easel</span>
        </p>
        {person !== null && <MainNav />}
        <div className="flex min-w-0 items-center gap-2 max-[399px]:gap-1 md:ml-auto md:gap-3">
          {person !== null && (
            <>
              <RunningCount />
              <Balance />
            </>
          )}
          <ThemeSwitch />
          {person?.canSignOut && <Person name={person.name} />}
        </div>
      </div>
      {mode === "demo" && <DemoRibbon />}
    </header>
  );
}
