import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";

interface HeadingProps {
  /** 1 is the navigation bar's title; a page's own begin at 2. */
  level?: 1 | 2 | 3 | 4;
  /** A class of words.scss: "head", "title" (as usual), "lead", "b". */
  className?: string;
  id?: string;
  children: ReactNode;
}

export function Heading({ level = 2, className = "title", id, children }: HeadingProps) {
  return (
    <View className={className} {...(id && { id })} {...aria({ role: "heading", level })}>
      {children}
    </View>
  );
}

interface SectionHeadProps {
  title: string;
  /** What stands at the right, such as a text button. */
  more?: ReactNode;
}

/** Over a group of cards. */
export function SectionHead({ title, more }: SectionHeadProps) {
  return (
    <View className="sec">
      <Heading className="lead">{title}</Heading>
      {more}
    </View>
  );
}

/** The middle dot between two small facts. */
export function Dot() {
  return <View className="mid" {...aria({ isHidden: true })} />;
}
