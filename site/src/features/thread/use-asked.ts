import { useEffect, useState } from 'react';
import { renewedEvent } from '#site/lib/live.ts';

/** Whether the page says that the technician has asked something; it is drawn by the server and renewed by itself. */
export function useAsked(start: boolean): boolean {
  const [asked, setAsked] = useState(start);
  useEffect(() => {
    const look = () => setAsked(document.querySelector('[data-asks]') !== null);
    document.addEventListener(renewedEvent, look);
    return () => document.removeEventListener(renewedEvent, look);
  }, []);
  return asked;
}
