import { useEffect, useState } from "react";
import { readIsOnline, watchOnline } from "../platform/network";

/** Whether the phone believes it is connected; true until it says otherwise. */
export function useOnline(): boolean {
  const [isOnline, setIsOnline] = useState(true);
  useEffect(() => {
    void readIsOnline().then(setIsOnline);
    return watchOnline(setIsOnline);
  }, []);
  return isOnline;
}
