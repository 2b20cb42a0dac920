"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { type Command, findCommands } from "./commands";
import { Key } from "./key-list";

type PaletteProps = { readonly onRun: (command: Command) => void };

/** Finds a command by its name and runs it: typed, chosen with the arrows, run with Enter or a click. */
export function Palette({ onRun }: PaletteProps) {
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const found = findCommands(typed);
  const current = found[Math.min(place, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setPlace((Math.min(place, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === "Enter" && current !== undefined) {
      event.preventDefault();
      onRun(current);
    }
  };
  return (
    <>
      <input
        role="combobox"
        aria-label="Command"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${found.indexOf(current)}`}
        // The window gives it the focus by this attribute, which React keeps for itself.
        ref={(input) => input?.setAttribute("autofocus", "")}
        autoComplete="off"
        placeholder="What to do"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
        className="mb-2 h-9 w-full rounded-control border border-line-strong bg-field px-3 placeholder:text-faint focus-visible:outline-offset-0 pointer-coarse:h-11"
      />
      <ul id={listId} role="listbox" aria-label="Commands" className="text-13">
        {found.map((command, index) => (
          <li
            key={command.label}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={command === current}
            onPointerMove={() => setPlace(index)}
            onClick={() => onRun(command)}
            className="flex h-9 cursor-pointer items-center justify-between gap-3 rounded-control px-2.5 aria-selected:bg-hover pointer-coarse:h-11"
          >
            {command.label}
            <span className="flex gap-1">
              {command.keys?.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="px-2.5 py-2 text-13 text-muted">Nothing is called that.</p>
      )}
    </>
  );
}
