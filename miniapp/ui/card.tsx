import { View } from "@tarojs/components";
import type { CSSProperties, ReactNode } from "react";
import { Tappable } from "./tappable";
import "./card.scss";

interface CardProps {
  children: ReactNode;
  /** Beside the words' classes ("row", "col"): "card-flat", "card-bare" (no padding), "card-over" (onto the sky). */
  className?: string;
  style?: CSSProperties;
  /** The whole card is one link. */
  onTap?: () => void;
  label?: string;
  id?: string;
}

/** One list, one card; never a card in a card. */
export function Card({ children, className = "", style, onTap, label, id }: CardProps) {
  if (onTap) {
    return (
      <Tappable
        id={id}
        className={`card ${className}`}
        style={style}
        role="link"
        label={label}
        onTap={onTap}
      >
        {children}
      </Tappable>
    );
  }
  return (
    <View className={`card ${className}`} {...(style && { style })} {...(id && { id })}>
      {children}
    </View>
  );
}
