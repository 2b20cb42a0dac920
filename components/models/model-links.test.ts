// @vitest-environment happy-dom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { ModelLinks } from "./model-links";

it("gives a step its page's state, also where its link is followed a second time", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const state = { __NA: true };
  window.history.replaceState(state, "", "/models");
  const root = createRoot(document.body);
  await act(async () => root.render(createElement(ModelLinks)));
  window.history.pushState(null, "", "/models#gpt-image-2");
  window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  expect(window.history.state).toEqual(state);
  // A browser puts a step of its own in the place of the same one, and tells of no change of the fragment.
  window.history.replaceState(null, "", "/models#gpt-image-2");
  window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  expect(window.history.state).toEqual(state);
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});
