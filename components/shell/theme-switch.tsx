"use client";

import { Moon, Sun } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { chooseTheme, useTheme } from "@/lib/browser/theme";

export function ThemeSwitch() {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <IconButton
      label={`Use the ${other} theme`}
      icon={theme === "dark" ? <Sun /> : <Moon />}
      // Until the browser has said which theme shows, neither icon is right.
      className={theme === undefined ? "invisible" : ""}
      onClick={() => chooseTheme(other)}
    />
  );
}
