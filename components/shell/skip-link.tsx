"use client";

import { usePathname } from "next/navigation";

/** The first stop of the Tab key: past the bar, and in the studio past the composer too. */
export function SkipLink() {
  const isStudio = usePathname() === "/";
  const target = isStudio ? "contact-sheet" : "content";
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        const element = document.getElementById(target);
        if (element === null) return;
        // The address's fragment is the sheet's own, and a step back leads to the room before.
        event.preventDefault();
        element.focus({ preventScroll: true });
        element.scrollIntoView();
      }}
      className="fixed top-1.5 left-2 z-30 rounded-control bg-panel px-3 py-2 font-medium shadow-float not-focus:sr-only"
    >
      {isStudio ? "Skip to the contact sheet" : "Skip to the content"}
    </a>
  );
}
