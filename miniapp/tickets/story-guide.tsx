import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Tag } from "../ui/tag";
import type { FileForm } from "./file-form";

interface Hint {
  label: string;
  /** A guess from the words: it only encourages, nothing hangs on it. */
  isThere: (form: FileForm) => boolean;
}

const hints: readonly Hint[] = [
  {
    label: "谁",
    isThere: ({ story, otherSideName }) =>
      otherSideName !== "" || /对方|公司|网店|店家|店主|老板|厂|合作社|平台|他们|有人/.test(story),
  },
  {
    label: "什么时候",
    isThere: ({ story }) =>
      /\d+\s*[年月日号天]|昨天|前天|今天|今年|去年|前年|上个?[周月]|最近/.test(story),
  },
  {
    label: "在哪儿",
    isThere: ({ story, infringementDetail }) =>
      infringementDetail !== "" ||
      /网|店|市场|展会|超市|公众号|平台|街|路|旗|县|区|http/.test(story),
  },
  {
    label: "用了什么",
    isThere: ({ story }) =>
      /照片|图|文章|音乐|视频|软件|商标|牌子|标志|名字|包装|专利|外观|设计|配方|图纸|名单|种子/.test(
        story,
      ),
  },
  {
    label: "您希望怎样",
    isThere: ({ story, wants }) =>
      wants.length > 0 || /希望|想让|想要|要求|赔|停止|道歉/.test(story),
  },
];

/** What makes a story quick to handle, ticked off while it is written. */
export function StoryGuide({ form }: { form: FileForm }) {
  return (
    <Card className="card-flat">
      <Heading level={3} className="file-guide-title label b">
        写到这几样，办得更快
      </Heading>
      <View className="row g2 wrap">
        {hints.map(({ label, isThere }) => {
          const isDone = isThere(form);
          return (
            <View
              key={label}
              {...aria({ role: "img", label: `${label}，${isDone ? "写到了" : "可以写写"}` })}
            >
              <Tag tone={isDone ? "good" : "plain"} icon={isDone ? "check" : "plus"}>
                {label}
              </Tag>
            </View>
          );
        })}
      </View>
    </Card>
  );
}
