type PictureInputProps = {
  readonly label: string;
  readonly isOff?: boolean;
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** The browser's own file picker, unseen over what stands for it. */
export function PictureInput({ label, isOff = false, isMany = false, onFiles }: PictureInputProps) {
  return (
    <input
      type="file"
      aria-label={label}
      // A tooltip would say that nothing is chosen.
      title=""
      accept="image/png,image/jpeg,image/webp"
      multiple={isMany}
      disabled={isOff}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        // Or the same file could not be chosen again.
        currentTarget.value = "";
      }}
      className="absolute inset-0 size-full cursor-pointer opacity-0 file:cursor-pointer disabled:cursor-not-allowed"
    />
  );
}
