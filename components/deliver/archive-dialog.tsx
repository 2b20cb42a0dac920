"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import type { ApiError } from "@/lib/browser/api/api-error";
import { useGeneration } from "@/lib/browser/generations/use-generation";
import { useMissingPictures } from "@/lib/browser/deliver/use-missing-pictures";
import { maxArchivePictures } from "@/lib/contract/archive";
import { chargedWords } from "@/lib/errors";
import { defaultTemplate } from "@/lib/image/name-template";
import { type Archive, archiveQuery } from "./archive-query";
import { FormFields } from "./form-fields";
import { LeftOut } from "./left-out";
import { LongestField } from "./longest-field";
import { exampleName, NameField } from "./name-field";

type ArchiveDialogProps = { readonly ids: readonly string[]; readonly onClose: () => void };

const formats = [
  { value: "as-made", label: "As made" },
  { value: "png", label: "PNG" },
  { value: "jpeg", label: "JPEG" },
  { value: "webp", label: "WebP" },
] as const;

/** Many pictures in one zip, each under a name made of its own facts. */
export function ArchiveDialog({ ids, onClose }: ArchiveDialogProps) {
  const [archive, setArchive] = useState<Archive>({
    format: "as-made",
    quality: 92,
    isRecipeIn: true,
    longest: null,
    name: defaultTemplate,
  });
  const { generation } = useGeneration(ids[0] ?? null);
  const change = (part: Partial<Archive>) => setArchive({ ...archive, ...part });
  const isTooMany = ids.length > maxArchivePictures;
  const { told, failure, lookAgain } = useMissingPictures(isTooMany ? null : ids);
  const refusal = refusalOf(isTooMany, failure);
  const isNameless = archive.name.trim() === "";
  return (
    <Dialog
      title={ids.length === 1 ? "Download 1 picture" : `Download ${ids.length} pictures`}
      isOpen
      onClose={onClose}
    >
      <div className="flex flex-col gap-4">
        <NameField
          name={archive.name}
          example={generation === undefined ? null : exampleName(archive, generation, ids.length)}
          onChange={(name) => change({ name })}
        />
        <LongestField longest={archive.longest} onChange={(longest) => change({ longest })} />
        <FormFields form={archive} formats={formats} onChange={change} />
        {told !== null && <LeftOut told={told} onLookAgain={lookAgain} />}
        <footer className="-mx-4 -mb-4 flex flex-wrap items-center justify-end gap-3 border-t border-line p-4">
          {refusal !== null && (
            <p role="alert" className="flex-1 basis-60 text-12 text-danger">
              {refusal}
            </p>
          )}
          {refusal === null && !isNameless && (
            <ZipLink
              address={`/api/archive?${archiveQuery(ids, archive).toString()}`}
              isReady={told !== null && told.missing.length < told.pictureCount}
              onClose={onClose}
            />
          )}
        </footer>
      </div>
    </Dialog>
  );
}

type ZipLinkProps = {
  readonly address: string;
  /** Something is known to be there to download. */
  readonly isReady: boolean;
  readonly onClose: () => void;
};

function ZipLink({ address, isReady, onClose }: ZipLinkProps) {
  const label = (
    <>
      <Download aria-hidden="true" />
      Download as zip
    </>
  );
  return isReady ? (
    <a href={address} download onClick={onClose} className={buttonClass({ variant: "primary" })}>
      {label}
    </a>
  ) : (
    <Button variant="primary" disabled>
      {label}
    </Button>
  );
}

const tooMany = `At most ${maxArchivePictures} pictures go into one archive. Select fewer, and download the rest after.`;

/** Why there is no zip to be had, null where there is. */
function refusalOf(isTooMany: boolean, failure: ApiError | null): string | null {
  if (isTooMany) return tooMany;
  return failure === null ? null : `${failure.message} ${chargedWords[failure.charged]}`;
}
