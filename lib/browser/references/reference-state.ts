import "client-only";
import type { Size } from "@/lib/models/size";
import { pageValue, usePageValue } from "../storage/page-value";

/** What a reference that is not uploaded yet is doing. One that has no state has not begun. */
export type ReferenceState =
  | { readonly kind: "waiting" }
  | { readonly kind: "preparing" }
  /** `share` of the bytes are with the server, 0–1. */
  | { readonly kind: "uploading"; readonly share: number }
  /** Larger than a model uses: a person chooses. `mayKeep` says whether the server takes it as it is. */
  | {
      readonly kind: "large";
      readonly full: Size;
      readonly smaller: Size;
      readonly mayKeep: boolean;
    }
  | { readonly kind: "failed"; readonly message: string; readonly canRetry: boolean };

type States = Readonly<Record<string, ReferenceState>>;

const states = pageValue<States>({});

/** By the references' keys. */
export function useReferenceStates(): States {
  return usePageValue(states);
}

/** Null where there is nothing more to tell: it is uploaded, or gone. */
export function setReferenceState(key: string, state: ReferenceState | null): void {
  const { [key]: _, ...others } = states.read();
  states.write(state === null ? others : { ...others, [key]: state });
}
