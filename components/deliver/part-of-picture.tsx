import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { Image } from "@/lib/contract/generation";
import { type Crop, scaleCrop, scaleOf } from "@/lib/image/crop";
import { formatSize } from "@/lib/models/size";
import { CropFrame } from "./crop-frame";
import { type Delivery, resultOf } from "./delivery";

type PartOfPictureProps = {
  readonly image: Image;
  readonly delivery: Delivery;
  readonly onChange: (delivery: Delivery) => void;
};

/** The picture, and where only a part of it fits the target, which one. */
export function PartOfPicture({ image, delivery, onChange }: PartOfPictureProps) {
  const { preset, framing, crop } = delivery;
  const frame = preset === "as-made" || framing === "fit" ? null : crop;
  const changeCrop = (changed: Crop) => onChange({ ...delivery, crop: changed });
  const target = resultOf(delivery, image);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex h-64 items-center justify-center rounded-control bg-wall p-2 md:h-80">
        {frame === null ? (
          <img
            src={image.url}
            alt="The whole picture"
            className={`max-h-full max-w-full ${image.hasAlpha ? "checkerboard" : ""}`}
          />
        ) : (
          <CropFrame image={image} crop={frame} target={target} onChange={changeCrop} />
        )}
      </div>
      {preset !== "as-made" && (
        <FramingField
          framing={framing}
          onChange={(chosen) => onChange({ ...delivery, framing: chosen })}
        />
      )}
      {frame !== null && <FrameSizeField {...{ image, frame, target }} onChange={changeCrop} />}
    </div>
  );
}

type FramingFieldProps = {
  readonly framing: Delivery["framing"];
  readonly onChange: (framing: Delivery["framing"]) => void;
};

function FramingField({ framing, onChange }: FramingFieldProps) {
  return (
    <Field label="Part of the picture" isGroup>
      {(wiring) => (
        <Segmented
          wiring={wiring}
          segments={[
            { value: "fill", label: "Fill, cut to the frame", offReason: null },
            { value: "fit", label: "Fit, keep it whole", offReason: null },
          ]}
          value={framing}
          onChange={(value) => onChange(value === "fit" ? "fit" : "fill")}
        />
      )}
    </Field>
  );
}

type FrameSizeFieldProps = {
  readonly image: Image;
  readonly frame: Crop;
  readonly target: ReturnType<typeof resultOf>;
  readonly onChange: (frame: Crop) => void;
};

function FrameSizeField({ image, frame, target, onChange }: FrameSizeFieldProps) {
  return (
    <Field
      label="Frame size"
      aside={<span className="text-faint">%</span>}
      note={`${formatSize(frame)} from ${frame.left}, ${frame.top}`}
    >
      {(wiring) => (
        <Slider
          wiring={wiring}
          value={Math.round(scaleOf(frame, image, target) * 100)}
          min={10}
          max={100}
          onChange={(percent) => onChange(scaleCrop(frame, image, target, percent / 100))}
        />
      )}
    </Field>
  );
}
