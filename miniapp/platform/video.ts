import Taro from "@tarojs/taro";
import { isH5 } from "./settings";

export interface VideoControls {
  play: () => void;
  pause: () => void;
  seek: (seconds: number) => void;
  setSpeed: (rate: number) => void;
  showFullScreen: () => void;
}

/** Steers the `<Video id>` of the current page; call it when the video is on the page. */
export function videoControls(id: string): VideoControls {
  const context = Taro.createVideoContext(id);
  // Taro's browser context is its own element, which knows neither speed nor a promise-free play.
  const element = isH5 ? document.querySelector<HTMLVideoElement>(`#${id} video`) : null;
  return {
    // A browser refuses to start by itself until the visitor has touched the page: that is no fault.
    play: () => (element ? void element.play().catch(() => {}) : context.play()),
    pause: () => (element ? element.pause() : context.pause()),
    seek: (seconds) => (element ? seekTo(element, seconds) : context.seek(seconds)),
    setSpeed: (rate) => (element ? setRate(element, rate) : context.playbackRate(rate)),
    showFullScreen: () =>
      element ? void element.requestFullscreen?.() : context.requestFullScreen({ direction: 90 }),
  };
}

function seekTo(element: HTMLVideoElement, seconds: number): void {
  element.currentTime = seconds;
}

function setRate(element: HTMLVideoElement, rate: number): void {
  element.playbackRate = rate;
}
