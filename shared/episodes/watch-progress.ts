/** Messages about one person's watching may arrive late, twice, or from a phone with a wrong clock. */

export interface ProgressMessage {
  positionSeconds: number;
  isFinished: boolean;
  sentAt: Date;
}

/**
 * What a message says once it is read by the server: the position lies inside the film, and the moment
 * of sending is never later than that of arrival (a phone whose clock is fast would otherwise shut out
 * everything it sends after being set right).
 */
export function readProgress(
  sent: ProgressMessage,
  { durationSeconds, now }: { durationSeconds: number; now: Date },
): ProgressMessage {
  return {
    positionSeconds: Math.min(sent.positionSeconds, durationSeconds),
    isFinished: sent.isFinished,
    sentAt: sent.sentAt > now ? now : sent.sentAt,
  };
}

/** Every episode keeps its files under one address: the program's own, or where MEDIA_BASE_URL says. */
export function mediaAddress(name: string, mediaBaseUrl: string | undefined): string {
  const base = mediaBaseUrl ?? "/media/";
  return base.endsWith("/") ? `${base}${name}` : `${base}/${name}`;
}
