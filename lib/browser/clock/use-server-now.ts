import "client-only";
import { useEffect, useState } from "react";
import { serverNow } from "./server-clock";

/** The server's time in milliseconds, anew each second while `isTicking`. */
export function useServerNow(isTicking: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!isTicking) return;
    const tick = () => setNow(serverNow());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}
