import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Anan, type AnanPose } from "./anan";
import { aria } from "./aria";
import { Button } from "./button";
import { Heading } from "./heading";
import { Icon } from "./icon";
import { MoreLink } from "./more-link";
import { problemOf } from "./problem-words";
import "./faces.scss";

interface FaceProps {
  title: string;
  text: string;
  pose?: AnanPose;
  children?: ReactNode;
}

/** Where a list would be: Anan, what is the matter, one way on. */
export function Face({ title, text, pose = "hello", children }: FaceProps) {
  return (
    <View className="face">
      <Anan pose={pose} size={168} />
      <Heading>{title}</Heading>
      <View className="face-text t2 read">{text}</View>
      {children}
    </View>
  );
}

interface EmptyFaceProps {
  title: string;
  /** What this place is for. */
  text: string;
  /** One way in. */
  action?: string;
  onAction?: () => void;
}

export function EmptyFace({ title, text, action, onAction }: EmptyFaceProps) {
  return (
    <Face title={title} text={text}>
      {action && onAction && <Button onTap={onAction}>{action}</Button>}
    </Face>
  );
}

interface ErrorFaceProps {
  /** Whatever was thrown. */
  error: unknown;
  onRetry: () => void;
}

export function ErrorFace({ error, onRetry }: ErrorFaceProps) {
  const { title, text, requestId } = problemOf(error);
  return (
    <View {...aria({ role: "alert" })} className="face-alert">
      <Face title={title} text={text} pose="thinking">
        <Button iconBefore="redo" onTap={onRetry}>
          再试一次
        </Button>
        {requestId && <View className="note t3">还不行？把这个号告诉我们：{requestId}</View>}
      </Face>
    </View>
  );
}

interface OfflineStripProps {
  /** 今天 09:12 */
  storedWords: string;
  onRetry: () => void;
}

/** Above a stored copy: from when it is, what still works. */
export function OfflineStrip({ storedWords, onRetry }: OfflineStripProps) {
  return (
    <View className="offline-strip" {...aria({ role: "status", live: "polite" })}>
      <Icon name="offline" size={20} />
      <View className="grow">现在连不上网，先看 {storedWords} 存下的。写下的会存在手机上。</View>
      <MoreLink onTap={onRetry}>再试</MoreLink>
    </View>
  );
}
