"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { Generation, Image } from "@/lib/contract/generation";
import { type Delivery, firstDelivery, refusalOf } from "./delivery";
import { FormFields } from "./form-fields";
import { PartOfPicture } from "./part-of-picture";
import { ResultBar } from "./result-bar";
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
        <PartOfPicture image={image} delivery={delivery} onChange={setDelivery} />
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
      <ResultBar
        generation={generation}
        image={image}
        delivery={delivery}
        isRefused={refusal !== null}
      />
    </Dialog>
  );
}

function formatOf({ contentType }: Image): Delivery["format"] {
  return formats.find(({ value }) => contentType === `image/${value}`)?.value ?? "png";
}
