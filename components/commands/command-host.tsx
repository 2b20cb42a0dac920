"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "./key-list";
import { Palette } from "./palette";

/** The palette (⌘K) and the list of keys (?), over whatever room is shown. Stands once, at the root. */
export function CommandHost() {
  const [shown, setShown] = useState<"palette" | "keys" | null>(null);
  const router = useRouter();
  const close = () => setShown(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const wanted = wantedBy(event);
    if (wanted === null) return;
    event.preventDefault();
    setShown(wanted);
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <Dialog title="Everything by name" isOpen={shown === "palette"} onClose={close}>
        <Palette
          onRun={(command) => {
            close();
            // The window gives the focus back first, and a command may move it.
            setTimeout(() => command.act?.((path) => router.push(path)));
          }}
        />
      </Dialog>
      <Dialog title="Keys" isOpen={shown === "keys"} onClose={close}>
        <KeyList />
      </Dialog>
    </>
  );
}

function wantedBy({ key, metaKey, ctrlKey, altKey, target }: KeyboardEvent) {
  if (document.querySelector("dialog[open]") !== null || altKey) return null;
  if ((metaKey || ctrlKey) && key.toLowerCase() === "k") return "palette";
  const isTyped = target instanceof Element && target.closest("input, textarea, select") !== null;
  return key === "?" && !isTyped ? "keys" : null;
}
