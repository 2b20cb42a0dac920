"use client";

import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import { api } from "@/lib/browser/api";
import { ApiError } from "@/lib/browser/api-error";
import { copyPicture } from "@/lib/browser/copy-picture";
import { saveFile } from "@/lib/browser/save-file";
import { promptOf } from "@/lib/browser/sheet-entry";
import type { Generation, Image } from "@/lib/contract/generation";
import { scaleCrop, scaleOf } from "@/lib/image/crop";
import { pictureFileName } from "@/lib/image/file-name";
import { formatSize } from "@/lib/models/size";
import { CropFrame } from "./crop-frame";
import {
  type Delivery,
  enlargement,
  exportQuery,
  firstDelivery,
  refusalOf,
  resultOf,
} from "./delivery";
import { FormFields } from "./form-fields";
import { SizeFields } from "./size-fields";

type PictureDialogProps = {
  readonly generation: Generation;
  readonly image: Image;
  readonly onClose: () => void;
};

const formats = [
  { value: "png", label: "PNG" },
  { value: "jpeg", label: "JPEG" },
  { value: "webp", label: "WebP" },
] as const;

/** One picture in the form, the size and the part that a brief asks for; what comes out stands beside the button. */
export function PictureDialog({ generation, image, onClose }: PictureDialogProps) {
  const [delivery, setDelivery] = useState(() => firstDelivery(image, formatOf(image)));
  const refusal = refusalOf(delivery, image);
  const isLossy = delivery.format === "jpeg" && image.hasAlpha;
  return (
    <Dialog title="Download as" isOpen isWide onClose={onClose}>
      <div className="grid gap-5 md:grid-cols-[minmax(0,1fr)_300px]">
        <Part image={image} delivery={delivery} onChange={setDelivery} />
        <div className="flex flex-col gap-4">
          <SizeFields
            delivery={delivery}
            picture={image}
            onChange={setDelivery}
            refusal={refusal}
          />
          <FormFields
            form={delivery}
            formats={formats}
            onChange={(change) => setDelivery({ ...delivery, ...change })}
            note={isLossy ? "JPEG has no transparency: what is clear becomes white." : undefined}
          />
        </div>
      </div>
      <Result
        generation={generation}
        image={image}
        delivery={delivery}
        isRefused={refusal !== null}
      />
    </Dialog>
  );
}

type PartProps = {
  readonly image: Image;
  readonly delivery: Delivery;
  readonly onChange: (delivery: Delivery) => void;
};

/** The picture, and where only a part of it fits the target, which one. */
function Part({ image, delivery, onChange }: PartProps) {
  const { preset, framing, crop, measure } = delivery;
  const isWhole = preset === "as-made" || framing === "fit" || crop === null;
  const target = resultOf(delivery, image);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex h-64 items-center justify-center rounded-control bg-wall p-2 md:h-80">
        {isWhole ? (
          <img
            src={image.url}
            alt="The whole picture"
            className={`max-h-full max-w-full ${image.hasAlpha ? "checkerboard" : ""}`}
          />
        ) : (
          <CropFrame
            image={image}
            crop={crop}
            target={target}
            onChange={(moved) => onChange({ ...delivery, crop: moved })}
          />
        )}
      </div>
      {preset !== "as-made" && (
        <Field label="Part of the picture" isGroup>
          {(wiring) => (
            <Segmented
              wiring={wiring}
              segments={[
                { value: "fill", label: "Fill, cut to the frame", offReason: null },
                { value: "fit", label: "Fit, keep it whole", offReason: null },
              ]}
              value={framing}
              onChange={(value) =>
                onChange({ ...delivery, framing: value === "fit" ? "fit" : "fill" })
              }
            />
          )}
        </Field>
      )}
      {!isWhole && (
        <Field
          label="Frame size"
          aside={<span className="text-faint">%</span>}
          note={`${formatSize(crop)} from ${crop.left}, ${crop.top}`}
        >
          {(wiring) => (
            <Slider
              wiring={wiring}
              value={Math.round(scaleOf(crop, image, target) * 100)}
              min={10}
              max={100}
              onChange={(percent) =>
                onChange({
                  ...delivery,
                  measure,
                  crop: scaleCrop(crop, image, target, percent / 100),
                })
              }
            />
          )}
        </Field>
      )}
    </div>
  );
}

type ResultProps = {
  readonly generation: Generation;
  readonly image: Image;
  readonly delivery: Delivery;
  readonly isRefused: boolean;
};

/** Sharper than this eye sees no difference; above it people are told. */
const softAbove = 1.05;

function Result({ generation, image, delivery, isRefused }: ResultProps) {
  const [state, setState] = useState<"idle" | "busy" | { readonly said: string }>("idle");
  const size = resultOf(delivery, image);
  const name = pictureFileName({
    ...size,
    prompt: promptOf(generation),
    id: generation.id,
    contentType: `image/${delivery.format}`,
    // The address tells which of two versions it is.
    ...(image.url.includes("variant=raw") && { version: "as-made" }),
  });
  const times = enlargement(delivery, image);
  const run = async (act: () => Promise<string>) => {
    setState("busy");
    const said = await act().catch((failure: unknown) => {
      if (failure instanceof ApiError) return `${failure.message} Nothing was charged.`;
      throw failure;
    });
    setState({ said });
  };
  const onDownload = async () => {
    saveFile(await api.file(addressOf(image, delivery)), name);
    return "It is in your downloads.";
  };
  const onCopy = async () =>
    (await copyPicture(image)) ? copiedWords : "This browser does not let Easel copy pictures.";
  return (
    <footer className="-mx-4 mt-5 -mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line p-4">
      <div className="min-w-0 flex-1 basis-60">
        <p role="status" aria-label="Result" className="text-13 break-all">
          <span className="font-semibold">{formatSize(size)}</span> · {name}
        </p>
        <p className="text-12 text-muted">
          {times > softAbove
            ? `Drawn ${times.toFixed(1)} times larger than made: it will look soft.`
            : "Sharp: no pixel is made up."}
        </p>
        <p role="status" className="text-12 text-muted not-empty:mt-1">
          {state === "busy" ? "Preparing the file…" : state === "idle" ? "" : state.said}
        </p>
      </div>
      <Button
        variant="plain"
        icon={<Copy aria-hidden="true" />}
        disabled={state === "busy"}
        onClick={() => void run(onCopy)}
      >
        Copy as made
      </Button>
      <Button
        variant="primary"
        icon={<Download aria-hidden="true" />}
        disabled={isRefused || state === "busy"}
        onClick={() => void run(onDownload)}
      >
        Download
      </Button>
    </footer>
  );
}

const copiedWords = "The picture is on the clipboard, as a PNG.";

function formatOf({ contentType }: Image): Delivery["format"] {
  return formats.find(({ value }) => contentType === `image/${value}`)?.value ?? "png";
}

function addressOf({ url, width, height }: Image, delivery: Delivery): string {
  const query = exportQuery(delivery, { width, height });
  return `${url}${url.includes("?") ? "&" : "?"}${query.toString()}`;
}
