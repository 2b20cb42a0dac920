import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class";

export type ButtonProps = ComponentPropsWithRef<"button"> & {
  readonly variant: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
};

/** One action in words. At most one `primary` button stands in a group: it is the one thing to do next. */
export function Button({
  variant,
  size = "medium",
  icon,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={buttonClass({ variant, size, className })}>
      {icon}
      {children}
    </button>
  );
}
