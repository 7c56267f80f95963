/** Plain HTML in place of @tarojs/components: enough to render a page, find things by role, and act. */
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";

interface PartProps {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  role?: string;
  tabIndex?: number;
  onClick?: (event: { stopPropagation: () => void }) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  [aria: `aria-${string}`]: string | undefined;
}

/** What HTML knows too; the rest (hoverClass, scrollX …) is WeChat's alone. */
function known(props: PartProps) {
  const names = Object.keys(props).filter(
    (name) =>
      name.startsWith("aria-") ||
      ["id", "className", "style", "role", "tabIndex", "onClick", "onKeyDown"].includes(name),
  );
  const picked = names.map((name) => [name, props[name as keyof PartProps]]);
  return Object.fromEntries(picked) as Omit<PartProps, "children">;
}

const part = (props: PartProps) => <div {...known(props)}>{props.children}</div>;
export const View = part;
export const ScrollView = part;
export const Swiper = part;
export const SwiperItem = part;
export const Video = part;
export const PickerView = part;
export const PickerViewColumn = part;
export const Canvas = part;

export const Text = (props: PartProps) => <span {...known(props)}>{props.children}</span>;

export const Button = (props: PartProps) => (
  <button type="button" {...known(props)}>
    {props.children}
  </button>
);

export const Image = (props: PartProps & { src?: string }) => (
  <img alt="" src={props.src} {...known(props)} />
);

interface TypedProps extends PartProps {
  value?: string;
  placeholder?: string;
  maxlength?: number;
  disabled?: boolean;
  onInput?: (event: { detail: { value: string } }) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

function typed(props: TypedProps) {
  return {
    ...known(props),
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxlength,
    disabled: props.disabled,
    onChange: (event: { target: { value: string } }) =>
      props.onInput?.({ detail: { value: event.target.value } }),
    onFocus: () => props.onFocus?.(),
    onBlur: () => props.onBlur?.(),
  };
}

export const Input = (props: TypedProps) => <input {...typed(props)} />;
export const Textarea = (props: TypedProps) => <textarea {...typed(props)} />;
