"use client";

import { Search, SlidersHorizontal, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import {
  clearSheetFilter,
  setSheetFilter,
  type SheetFilter,
  useSheetFilter,
} from "@/lib/browser/sheet/sheet-filter";
import { FindChoices } from "./find-choices";

/** A pause in typing after which a search is made. */
const typingMs = 200;

/** Narrows the sheet by words and by what pictures are. All of it stands in the address. */
export function FindBar() {
  const { filter, query } = useSheetFilter();
  const [isOpen, setOpen] = useState(false);
  const chosen = Object.keys(filter).filter((key) => key !== "q").length;
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2">
      <SearchField key={query === "" ? "empty" : "narrowed"} words={filter.q ?? ""} />
      <Button
        variant="plain"
        aria-expanded={isOpen}
        icon={<SlidersHorizontal aria-hidden="true" />}
        onClick={() => setOpen(!isOpen)}
      >
        {chosen === 0 ? "Filters" : `Filters, ${chosen} set`}
      </Button>
      {query !== "" && (
        <Button variant="quiet" icon={<X aria-hidden="true" />} onClick={clearSheetFilter}>
          Clear filters
        </Button>
      )}
      {isOpen && <FindChoices filter={filter} onChoose={setSheetFilter} />}
    </search>
  );
}

function SearchField({ words }: { readonly words: NonNullable<SheetFilter["q"]> }) {
  const [typed, setTyped] = useState(words);
  useEffect(() => {
    if (typed.trim() === words) return;
    const timer = setTimeout(() => setSheetFilter({ q: typed }), typingMs);
    return () => clearTimeout(timer);
  }, [typed, words]);
  return (
    <div className="relative min-w-40 flex-1">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <input
        type="search"
        aria-label="Search prompts and titles"
        aria-keyshortcuts="/"
        placeholder="Search prompts and titles"
        value={typed}
        maxLength={200}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key, currentTarget }) => key === "Escape" && currentTarget.blur()}
        className="h-8 w-full rounded-control border border-line bg-field pr-2 pl-8 text-13 placeholder:text-faint hover:border-line-strong pointer-coarse:h-11"
      />
    </div>
  );
}
