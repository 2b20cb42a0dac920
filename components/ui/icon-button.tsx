import type { ComponentPropsWithRef, ReactNode } from "react";

type IconButtonLook = {
  /** "picture": white on a scrim, for what lies over a picture. */
  readonly surface?: keyof typeof surfaces | undefined;
  readonly className?: string | undefined;
};

export type IconButtonProps = Omit<
  ComponentPropsWithRef<"button">,
  "aria-label" | "title" | "children" | "className"
> &
  IconButtonLook & {
    /** Its name, for those who cannot see the icon and for those who hover over it. */
    readonly label: string;
    readonly icon: ReactNode;
  };

/** One action as an icon: 32 px square, 44 under a finger. */
export function IconButton({
  label,
  icon,
  surface,
  type = "button",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={iconButtonClass({ surface, className })}
    >
      {icon}
    </button>
  );
}

/** The look of an icon button, for a link that stands among them. */
export function iconButtonClass({ surface = "panel", className = "" }: IconButtonLook): string {
  return `${shared} ${surfaces[surface]} ${className}`;
}

const shared =
  "inline-flex size-8 shrink-0 items-center justify-center rounded-control transition-colors " +
  "duration-100 pointer-coarse:size-11 disabled:cursor-not-allowed [&>svg]:size-4";

const surfaces = {
  panel: "text-muted not-disabled:hover:bg-hover not-disabled:hover:text-ink disabled:text-faint",
  picture: "text-on-scrim hover:bg-scrim",
} as const;
