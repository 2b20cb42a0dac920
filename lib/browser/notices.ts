import "client-only";
import { useSyncExternalStore } from "react";
import { storedValue, useStoredValue } from "./storage/stored-value";

/** Whether this browser's person wants to hear of pictures while they look elsewhere. */
type Choice = "unasked" | "on" | "off";

const choice = storedValue<Choice>({
  key: "easel.notices",
  initial: "unasked",
  upgrade: (stored) => (stored === "on" || stored === "off" ? stored : null),
});

/** True until someone has answered, where there is something to ask for. */
export function useMayOfferNotices(): boolean {
  const isUnasked = useStoredValue(choice) === "unasked";
  return useSyncExternalStore(never, isPossible, () => false) && isUnasked;
}

/** Not forbidden, that is: who was not asked yet may be. */
function isPossible(): boolean {
  return "Notification" in window && Notification.permission !== "denied";
}

/** It changes only with the choice. */
const never = () => () => {};

/** Asks the browser, which asks its person, and tells in words what came of it. Not asked twice by itself. */
export async function turnNoticesOn(): Promise<string> {
  const permission = "Notification" in window ? await Notification.requestPermission() : "denied";
  choice.write(permission === "granted" ? "on" : "off");
  return permission === "granted"
    ? "Easel tells you while you look elsewhere."
    : "This browser does not let Easel notify you. Its settings for this site can allow it.";
}

export function turnNoticesOff(): void {
  choice.write("off");
}

type Notice = {
  readonly title: string;
  readonly body: string;
  /** Of several tabs that tell the same, one is seen. */
  readonly tag: string;
  readonly icon?: string;
};

/** Tells it outside the page, where that is wanted and allowed; a click brings the tab back and does the rest. */
export function notify({ title, ...rest }: Notice, onClick: () => void): void {
  if (choice.read() !== "on" || Notification.permission !== "granted") return;
  const shown = notification(title, rest);
  if (shown === null) return;
  shown.onclick = () => {
    shown.close();
    window.focus();
    onClick();
  };
}

/** Null on Android, whose Chrome takes notifications from workers alone; there the tab's title counts on. */
function notification(title: string, options: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
