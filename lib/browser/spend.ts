import "client-only";
import useSWR from "swr";
import useSWRInfinite from "swr/infinite";
import type { Spend, SpendPicture, SpendPictures } from "@/lib/contract/spend";
import { api } from "./api/api";
import type { ApiError } from "./api/api-error";

/** UTC days, both included. */
export type SpendPeriod = { readonly from: string; readonly to: string };

/** Which of a period's pictures; null for all of them, and a person's null for whoever gave no name. */
export type SpendChoice =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "model"; readonly model: string }
  | { readonly kind: "person"; readonly madeBy: string | null }
  | null;

/** How often the sums are asked for, in milliseconds: while money is held, and at rest. */
const refreshMs = { held: 5_000, rest: 60_000 };

export type SpendShown = {
  /** Those of the period before, until the new ones are there. */
  readonly spend: Spend | undefined;
  /** Why the last try did not succeed; what was there before stays. */
  readonly failure: ApiError | null;
  readonly retry: () => void;
};

/** What a period came to, kept fresh by itself; asks for nothing where the period is null. */
export function useSpend(period: SpendPeriod | null): SpendShown {
  const { data, error, mutate } = useSWR<Spend, ApiError>(
    period === null ? null : ["spend", period.from, period.to],
    ([, from, to]: readonly [string, string, string]) => api.spend(from, to),
    {
      keepPreviousData: true,
      refreshInterval: (latest) =>
        (latest?.total.heldCount ?? 0) > 0 ? refreshMs.held : refreshMs.rest,
    },
  );
  return { spend: data, failure: error ?? null, retry: () => void mutate() };
}

/** `query`: what it answers, since the pages of the choice before stay until the new ones are there. */
type PicturePage = SpendPictures & { readonly query: string };

export type SpendPicturesShown = {
  readonly pictures: readonly SpendPicture[] | undefined;
  readonly failure: ApiError | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
};

/** The pictures behind what was chosen, newest first, a page at a time. `version` changes with the sums they must add up to. */
export function useSpendPictures(
  period: SpendPeriod,
  choice: SpendChoice,
  version: string,
): SpendPicturesShown {
  const query = choiceQuery(period, choice).toString();
  const { data, error, size, setSize, mutate } = useSWRInfinite<PicturePage, ApiError>(
    (index: number, previous: PicturePage | null) =>
      index > 0 && (previous?.nextCursor ?? null) === null
        ? null
        : ["spend pictures", query, version, previous?.nextCursor ?? null],
    async ([, chosen, , cursor]: readonly [string, string, string, string | null]) => {
      const asked = new URLSearchParams(chosen);
      if (cursor !== null) asked.set("cursor", cursor);
      return { ...(await api.spendPictures(asked)), query: chosen };
    },
    { revalidateFirstPage: false, keepPreviousData: true, persistSize: true },
  );
  const isOurs = data?.[0]?.query === query;
  const loadedPages = data?.length ?? 0;
  return {
    pictures: isOurs ? data?.flatMap(({ items }) => items) : undefined,
    failure: error ?? null,
    hasMore: (data?.at(-1)?.nextCursor ?? null) !== null,
    isLoadingMore: data !== undefined && error === undefined && size > loadedPages,
    loadMore: () => void setSize(loadedPages + 1),
    retry: () => void mutate(),
  };
}

/** The address of the same pictures as a table for a spreadsheet. */
export function spendCsvAddress(period: SpendPeriod, choice: SpendChoice): string {
  return `/api/spend/pictures.csv?${choiceQuery(period, choice).toString()}`;
}

function choiceQuery({ from, to }: SpendPeriod, choice: SpendChoice): URLSearchParams {
  switch (choice?.kind) {
    case "day":
      return new URLSearchParams({ from: choice.day, to: choice.day });
    case "model":
      return new URLSearchParams({ from, to, model: choice.model });
    case "person":
      return new URLSearchParams({ from, to, person: choice.madeBy ?? "" });
    case undefined:
      return new URLSearchParams({ from, to });
  }
}
