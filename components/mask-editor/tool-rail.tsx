"use client";

import { type ToolId, tools } from "./tools";

type ToolRailProps = {
  readonly tool: ToolId;
  readonly onChoose: (tool: ToolId) => void;
};

/** The tools: down the left side, on a phone along the bottom. */
export function ToolRail({ tool, onChoose }: ToolRailProps) {
  return (
    <div role="radiogroup" aria-label="Tool" className="flex gap-1 md:flex-col">
      {tools.map(({ id, label, key, Icon }) => (
        <label
          key={id}
          title={`${label} (${key.toUpperCase()})`}
          className="relative flex size-10 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink has-checked:bg-chosen has-checked:text-ink has-checked:shadow-chosen has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:size-11"
        >
          <input
            type="radio"
            name="mask-tool"
            aria-label={label}
            aria-keyshortcuts={key.toUpperCase()}
            checked={id === tool}
            onChange={() => onChoose(id)}
            className="absolute inset-0 m-0 cursor-pointer appearance-none outline-none"
          />
          <Icon aria-hidden="true" className="size-4.5" />
          <span
            aria-hidden="true"
            className="absolute right-1 bottom-0.5 text-[9px] leading-3 text-faint max-md:hidden pointer-coarse:hidden"
          >
            {key.toUpperCase()}
          </span>
        </label>
      ))}
    </div>
  );
}
