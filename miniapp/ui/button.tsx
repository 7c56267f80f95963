import { Button as NativeButton, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { isH5 } from "../platform/settings";
import { Icon, type IconName } from "./icon";
import { Tappable } from "./tappable";
import "./button.scss";

export interface ButtonProps {
  children: ReactNode;
  onTap: () => void;
  /** One "primary" per screen. */
  kind?: "primary" | "soft" | "outline" | "text" | "danger" | "gold" | "white";
  size?: "normal" | "small";
  /** Over the whole width. */
  isWide?: boolean;
  /** In a Dock: keeps its own width, the others share the rest. */
  isNarrow?: boolean;
  isDisabled?: boolean;
  /** Working on it: shows a ring, takes no tap. */
  isBusy?: boolean;
  iconBefore?: IconName;
  iconAfter?: IconName;
  /** When the words alone do not say what for. */
  label?: string;
  /** Over the words, as a tile. */
  isStacked?: boolean;
  /** What only WeChat's own button may do; in a browser `onTap` is called instead. */
  openType?: "share" | "getPhoneNumber";
  id?: string;
  /** The code for POST /api/me/phone. */
  onPhoneCode?: (code: string) => void;
}

export function Button(props: ButtonProps) {
  const { children, onTap, kind = "primary", size = "normal", label } = props;
  const { isDisabled = false, isBusy = false, iconBefore, iconAfter } = props;
  const iconSize = size === "small" ? 18 : 20;
  return (
    <Tappable
      id={props.id}
      className={`btn btn-${kind} ${looksOf(props)}`}
      label={isBusy ? `${label ?? ""}正在办` : label}
      isDisabled={isDisabled || isBusy}
      onTap={onTap}
    >
      {isBusy && <View className="btn-ring" />}
      {iconBefore && !isBusy && <Icon name={iconBefore} size={iconSize} />}
      <View className="btn-words">{children}</View>
      {iconAfter && <Icon name={iconAfter} size={iconSize} />}
      <WechatLayer {...props} />
    </Tappable>
  );
}

function looksOf(props: ButtonProps): string {
  const looks: [boolean | undefined, string][] = [
    [props.size === "small", "btn-small"],
    [props.isWide, "btn-wide"],
    [props.isNarrow, "btn-narrow"],
    [props.isStacked, "btn-stacked"],
    [props.isDisabled, "btn-off"],
  ];
  return looks
    .filter(([isOn]) => isOn)
    .map(([, name]) => name)
    .join(" ");
}

/** WeChat's own button, invisible over ours. */
function WechatLayer({ openType, onPhoneCode, isDisabled, isBusy }: ButtonProps) {
  if (isH5 || !openType || isDisabled || isBusy) return null;
  return (
    <NativeButton
      className="btn-wechat"
      openType={openType}
      onGetPhoneNumber={({ detail }) => {
        if (detail.code) onPhoneCode?.(detail.code);
      }}
    />
  );
}
