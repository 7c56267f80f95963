import { View } from "@tarojs/components";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { momentWords } from "../ui/moment-words";
import { Tag } from "../ui/tag";
import "./draft-card.scss";

interface DraftCardProps {
  id: string;
  title: string;
  savedAt: string;
  /** Something in it is only on this device. */
  isOnDevice?: boolean;
  onOpen: () => void;
  onDelete: () => void;
}

export function DraftCard(props: DraftCardProps) {
  const { id, title, savedAt, isOnDevice = false, onOpen, onDelete } = props;
  const name = title || "还没有写是什么事";
  return (
    <Card>
      <View className="row between wrap g2">
        <Tag tone={isOnDevice ? "gold" : "plain"}>{isOnDevice ? "草稿，存在手机上" : "草稿"}</Tag>
        <View className="note t3">{savedAt && momentWords(savedAt)}</View>
      </View>
      <Heading level={3} className="draft-title b">
        {name}
      </Heading>
      <View className="note t2">
        {isOnDevice ? "连上网后才能提交，可以先接着写。" : "已经存好，换一台手机也能接着写。"}
      </View>
      <View className="draft-acts row">
        <View className="grow">
          <Button
            id={`draft-open-${id}`}
            kind="soft"
            size="small"
            isWide
            label={`接着写：${name}`}
            onTap={onOpen}
          >
            接着写
          </Button>
        </View>
        <Button
          id={`draft-delete-${id}`}
          kind="text"
          size="small"
          iconBefore="trash"
          label={`删掉草稿：${name}`}
          onTap={onDelete}
        >
          删掉
        </Button>
      </View>
    </Card>
  );
}
