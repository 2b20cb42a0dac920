import { Agent, getGlobalDispatcher, setGlobalDispatcher } from "undici";

export const storeId = "standin";
export const storeHost = `${storeId}.private.blob.vercel-storage.com`;

/**
 * Leads this process's connections to the store's host to a stand-in. Without types, so that a built server
 * can load it before its own code.
 *
 * @param {string} origin
 */
export function leadTo(origin) {
  const before = getGlobalDispatcher();
  const agent = new Agent();
  setGlobalDispatcher(
    agent.compose((dispatch) => (options, handler) => {
      const isStore = String(options.origin) === `https://${storeHost}`;
      return dispatch(isStore ? { ...options, origin } : options, handler);
    }),
  );
  return {
    end: () => {
      setGlobalDispatcher(before);
      return agent.close();
    },
  };
}
