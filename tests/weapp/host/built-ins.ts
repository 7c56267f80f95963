/** The few built-in parts that need a real control inside. */
import * as glassEasel from "glass-easel";
import { isOnPhone, pngBase64 } from "./phone-files";

type Control = HTMLInputElement & HTMLVideoElement;
interface BuiltIn {
  tag: string;
  inner: "input" | "textarea" | "img" | "video" | "canvas";
  attributes: string[];
  events: Record<string, (control: Control) => object>;
}

const value = (control: { value: string }) => ({ value: control.value });
const nothing = () => ({});
const builtIns: BuiltIn[] = [
  {
    tag: "wx-input",
    inner: "input",
    attributes: ["value", "placeholder", "type", "maxlength"],
    events: { input: value, focus: value, blur: value },
  },
  {
    tag: "wx-textarea",
    inner: "textarea",
    attributes: ["value", "placeholder", "maxlength"],
    events: { input: value, focus: value, blur: value },
  },
  { tag: "wx-image", inner: "img", attributes: ["src"], events: { load: nothing } },
  {
    tag: "wx-video",
    inner: "video",
    attributes: ["src", "poster"],
    events: {
      loadedmetadata: ({ duration }) => ({ duration }),
      play: nothing,
      pause: nothing,
      ended: nothing,
      error: nothing,
      timeupdate: ({ currentTime, duration }) => ({ currentTime, duration }),
    },
  },
  { tag: "wx-canvas", inner: "canvas", attributes: [], events: {} },
];

export function defineBuiltIns(): void {
  for (const builtIn of builtIns) customElements.define(builtIn.tag, elementFor(builtIn));
}

function elementFor({ inner, attributes, events }: BuiltIn): CustomElementConstructor {
  return class extends HTMLElement {
    static observedAttributes = attributes;
    control: Control | undefined;

    connectedCallback(): void {
      if (this.control) return;
      this.control = document.createElement(inner) as unknown as Control;
      for (const name of attributes)
        this.attributeChangedCallback(name, null, this.getAttribute(name));
      for (const [name, detail] of Object.entries(events)) {
        this.control.addEventListener(name, (event) => {
          event.stopPropagation();
          tellPage(this, name, detail(event.currentTarget as Control));
        });
      }
      this.append(this.control);
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      // The same again is no change: a film would begin anew.
      if (!this.control || now === null || now === before) return;
      if (name === "value") this.control.value = now;
      else if (name === "src" || name === "poster") setAddress(this.control, name, now);
      else if (Number(now) !== -1) this.control.setAttribute(name, now);
    }
  };
}

/** The server's address that is baked into the build becomes the test server's own. */
function setAddress(control: Control, name: string, address: string): void {
  if (address === "") return;
  const here = address.replace(/^https?:\/\/[^/]+/, "");
  control.setAttribute(name, isOnPhone(address) ? `data:image/png;base64,${pngBase64}` : here);
}

function tellPage(element: HTMLElement, name: string, detail: object): void {
  const { __wxElement: node } = element as HTMLElement & { __wxElement?: glassEasel.Element };
  if (node) glassEasel.Event.triggerEvent(node, name, detail, { bubbles: false, composed: false });
}
