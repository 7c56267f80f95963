import { Image, View } from "@tarojs/components";
import { Button } from "./button";
import { Icon, type IconName } from "./icon";
import { Ribbon } from "./ribbon";
import { Tappable } from "./tappable";
import "./upload-row.scss";

export type UploadState =
  | { kind: "waiting" }
  /** `leftWords`: 还要 12 秒 */
  | { kind: "sending"; percent: number; leftWords?: string }
  | { kind: "done" }
  /** `text`: 网断了，传到一半 */
  | { kind: "broken"; text: string };

interface UploadRowProps {
  name: string;
  /** 3.2 MB */
  sizeWords: string;
  state: UploadState;
  /** A picture's address, else an icon. */
  thumb?: string;
  icon?: IconName;
  /** Shows the file; without it there is nothing to show yet. */
  onOpen?: () => void;
  onRemove: () => void;
  onResume: () => void;
}

/** In a `card card-bare list`. One failing never blocks the others. */
export function UploadRow(props: UploadRowProps) {
  const { name, sizeWords, state, thumb, icon = "doc", onOpen, onRemove, onResume } = props;
  const face = thumb ? (
    <Image className="upload-picture" src={thumb} mode="aspectFill" />
  ) : (
    <Icon name={icon} />
  );
  return (
    <View className="upload">
      {onOpen ? (
        <Tappable className="upload-thumb" label={`打开${name}`} onTap={onOpen}>
          {face}
        </Tappable>
      ) : (
        <View className="upload-thumb">{face}</View>
      )}
      <View className="grow">
        <View className="upload-name b">{name}</View>
        <UploadWords state={state} sizeWords={sizeWords} name={name} />
      </View>
      {state.kind === "broken" && (
        <View className="upload-resume">
          <Button kind="soft" size="small" label={`接着传${name}`} onTap={onResume}>
            接着传
          </Button>
        </View>
      )}
      <Tappable className="upload-remove" label={`不要${name}`} onTap={onRemove}>
        <Icon name={state.kind === "done" ? "trash" : "close"} size={20} />
      </Tappable>
    </View>
  );
}

interface UploadWordsProps {
  state: UploadState;
  sizeWords: string;
  name: string;
}

function UploadWords({ state, sizeWords, name }: UploadWordsProps) {
  switch (state.kind) {
    case "waiting":
      return <View className="note t3">{sizeWords}，排队等着传</View>;
    case "sending":
      return (
        <>
          <View className="upload-band">
            <Ribbon isThin percent={state.percent} label={`${name}传了`} />
          </View>
          <View className="note t3">
            {Math.round(state.percent)}%{state.leftWords && `，${state.leftWords}`}
          </View>
        </>
      );
    case "done":
      return (
        <View className="upload-state note good">
          <Icon name="check" size={16} />
          {sizeWords}，已传好
        </View>
      );
    case "broken":
      return (
        <View className="upload-state note bad">
          <Icon name="warn" size={16} />
          {state.text}
        </View>
      );
  }
}
