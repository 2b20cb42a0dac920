import { useSyncExternalStore } from "react";
import { storedValue, useStoredValue } from "./storage/stored-value";

export type Theme = "light" | "dark";

const darkQuery = "(prefers-color-scheme: dark)";

/** Null: as the system. public/theme.js reads it before the first paint. */
const chosenTheme = storedValue<Theme | null>({
  key: "easel.theme",
  initial: null,
  upgrade: (stored) => (stored === "light" || stored === "dark" ? stored : null),
});

/** The theme that shows; undefined on the server, which cannot know it. */
export function useTheme(): Theme | undefined {
  const chosen = useStoredValue(chosenTheme);
  const system = useSyncExternalStore<Theme | undefined>(
    followSystem,
    systemTheme,
    () => undefined,
  );
  return system && (chosen ?? system);
}

/** Remembers the theme. Choosing what the system has goes back to following it. */
export function chooseTheme(theme: Theme): void {
  const isSystem = theme === systemTheme();
  chosenTheme.write(isSystem ? null : theme);
  if (isSystem) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function systemTheme(): Theme {
  return matchMedia(darkQuery).matches ? "dark" : "light";
}

function followSystem(listener: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
