export type ButtonVariant = "primary" | "plain" | "quiet";

export type ButtonSize = "small" | "medium" | "large";

type ButtonLook = {
  readonly variant: ButtonVariant;
  readonly size?: ButtonSize;
  readonly className?: string | undefined;
};

/** The look of a button, for a link that stands among buttons. 28, 32 and 44 px high; never below 44 under a finger. */
export function buttonClass({ variant, size = "medium", className = "" }: ButtonLook): string {
  return `${shared} ${variants[variant]} ${sizes[size]} ${className}`;
}

const shared =
  "inline-flex shrink-0 items-center justify-center rounded-control font-medium whitespace-nowrap " +
  "transition-colors duration-100 select-none pointer-coarse:min-h-11 pointer-coarse:min-w-11 " +
  "disabled:cursor-not-allowed aria-disabled:cursor-not-allowed [&>svg]:size-4 [&>svg]:shrink-0";

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary:
    "bg-accent text-on-accent not-disabled:hover:brightness-95 not-disabled:active:brightness-90 " +
    "disabled:bg-hover disabled:text-faint aria-disabled:bg-hover aria-disabled:text-faint",
  plain:
    "border border-line-strong text-ink not-disabled:hover:bg-hover disabled:border-line disabled:text-faint " +
    "aria-disabled:border-line aria-disabled:text-faint",
  quiet: "text-muted not-disabled:hover:bg-hover not-disabled:hover:text-ink disabled:text-faint",
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: "h-7 gap-1.5 px-2 text-12",
  medium: "h-8 gap-2 px-3 text-13",
  large: "h-11 gap-2 px-4 text-15",
};
