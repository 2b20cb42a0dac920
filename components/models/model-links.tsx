"use client";

import { useEffect } from "react";
import { catalogue } from "@/lib/models/catalogue";

/** Links to the models on their page. Plain ones, behind which the Tab key goes on where they lead. */
export function ModelLinks() {
  useOwnSteps();
  return (
    <nav aria-label="Models on this page">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {catalogue.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex h-8 items-center font-medium underline decoration-line-strong underline-offset-4 hover:decoration-ink pointer-coarse:h-11"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Next goes back to no step of the history that it did not make: a plain link's gets the state of its page. */
function useOwnSteps(): void {
  useEffect(() => {
    const { state } = window.history;
    const adopt = () => {
      if (window.history.state === null) window.history.replaceState(state, "");
    };
    // Who follows the same link again makes a step whose fragment does not change.
    const events = ["hashchange", "popstate"] as const;
    for (const event of events) window.addEventListener(event, adopt);
    return () => {
      for (const event of events) window.removeEventListener(event, adopt);
    };
  }, []);
}
