"use client";

import { lazy, Suspense } from "react";
import { closeDelivery, useDeliveryRequest } from "@/lib/browser/deliver/delivery-request";

/** Loaded when somebody first takes a picture away in another form: nobody else pays for it. */
const PictureDialog = lazy(async () => ({
  default: (await import("./picture-dialog")).PictureDialog,
}));
const ArchiveDialog = lazy(async () => ({
  default: (await import("./archive-dialog")).ArchiveDialog,
}));

/** Where the dialogs that deliver open, over whatever page asked for them. Stands once, at the root. */
export function DeliveryHost() {
  const request = useDeliveryRequest();
  if (request === null) return null;
  return (
    <Suspense>
      {request.kind === "picture" ? (
        <PictureDialog
          generation={request.generation}
          image={request.image}
          onClose={closeDelivery}
        />
      ) : (
        <ArchiveDialog ids={request.ids} onClose={closeDelivery} />
      )}
    </Suspense>
  );
}
