"use client";

import { type RefObject, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EaselMark } from "@/components/ui/easel-mark";
import { Field, type FieldWiring } from "@/components/ui/field";
import { api } from "@/lib/browser/api/api";
import { ApiError } from "@/lib/browser/api/api-error";
import { personName } from "@/lib/browser/person-name";
import { useStoredValue } from "@/lib/browser/storage/stored-value";

/** A browser keeps no session for such an address, and others on the way could read the passcode. */
const notEncrypted =
  "This address is not encrypted, so no passcode is sent over it. Open Easel with https, or on the machine it runs on.";

/** The door: nothing of Easel is asked for before a person is in. */
export function SignIn() {
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const name = useStoredValue(personName);
  const passcodeInput = useRef<HTMLInputElement>(null);

  async function signIn(form: FormData) {
    const [passcode, typedName] = [wordsOf(form, "passcode"), wordsOf(form, "name").trim()];
    if (passcode === "") return setFailure("Type the passcode, or paste it.");
    if (!window.isSecureContext) return setFailure(notEncrypted);
    setBusy(true);
    personName.write(typedName);
    try {
      await api.signIn(passcode, typedName);
      openDoor();
    } catch (error) {
      setFailure(error instanceof ApiError ? error.message : String(error));
      setBusy(false);
      passcodeInput.current?.focus();
      passcodeInput.current?.select();
    }
  }

  return (
    <main className="flex min-h-[calc(100dvh-var(--header))] items-center justify-center p-4 pb-[14vh]">
      <form
        // Sent before this code runs, it waits for it. Without, the browser would put the passcode into the address.
        action={signIn}
        // Else React empties the form, and a passcode that is nearly right could not be mended.
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(new FormData(event.currentTarget));
        }}
        noValidate
        aria-labelledby="sign-in-title"
        className="flex w-full max-w-[340px] flex-col gap-4 rounded-tile border border-line bg-panel p-6 max-md:p-5"
      >
        <div className="flex flex-col gap-3">
          <EaselMark className="size-7 text-accent" />
          <div>
            <h1 id="sign-in-title" className="text-20 font-semibold">
              Sign in
            </h1>
            <p className="text-muted">Your team’s passcode opens the studio.</p>
          </div>
        </div>
        <Field label="Passcode" error={failure ?? undefined}>
          {(wiring) => <PasscodeInput wiring={wiring} input={passcodeInput} />}
        </Field>
        <Field label="Your name" aside={<span className="text-faint">optional</span>}>
          {(wiring) => (
            <input
              {...wiring}
              key={name}
              name="name"
              defaultValue={name}
              maxLength={60}
              autoComplete="name"
              placeholder="For “made by”"
              className={inputClass}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" size="large" disabled={isBusy}>
          {isBusy ? "Signing in…" : "Sign in"}
        </Button>
      </form>
    </main>
  );
}

/** Hidden as it is typed, and shown on request: what cannot be read back is mistyped. */
function PasscodeInput({
  wiring,
  input,
}: {
  readonly wiring: FieldWiring;
  readonly input: RefObject<HTMLInputElement | null>;
}) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <input
        {...wiring}
        ref={input}
        // A text field that hides its letters: a shared passcode is no one's password, and people paste it.
        type="text"
        name="passcode"
        autoFocus
        autoComplete="current-password"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={`${inputClass} pr-16 ${isShown ? "" : "[-webkit-text-security:disc]"}`}
      />
      <button
        type="button"
        aria-label={isShown ? "Hide passcode" : "Show passcode"}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-0 rounded-control px-3 text-12 font-medium text-muted hover:text-ink"
      >
        {isShown ? "Hide" : "Show"}
      </button>
    </div>
  );
}

/** Loads the page that was asked for, and all that its address says. */
function openDoor(): void {
  const { pathname, search, hash } = window.location;
  // After a reload the browser scrolls to where the door stood; to the same fragment it would not go at all.
  if (hash === "") window.location.replace(pathname + search);
  else window.location.reload();
}

const inputClass =
  "block h-9 w-full rounded-control border border-line-strong bg-field px-3 placeholder:text-faint focus-visible:outline-offset-0 aria-invalid:border-danger pointer-coarse:h-11";

function wordsOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
