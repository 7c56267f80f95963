import { View } from "@tarojs/components";
import { Button } from "../ui/button";
import { Sheet } from "../ui/sheet";
import { SampleTag } from "../ui/tag";

interface AboutSheetProps {
  isOpen: boolean;
  onClose: () => void;
}

/** What this is, and what it is not. */
export function AboutSheet({ isOpen, onClose }: AboutSheetProps) {
  return (
    <Sheet
      isOpen={isOpen}
      title="关于"
      onClose={onClose}
      foot={
        <Button id="about-close" onTap={onClose}>
          知道了
        </Button>
      }
    >
      <View className="col g3 read">
        <View>
          “安安知道”把知识产权的一百题、几十秒一集的短片和维权援助申请放在一起：答错了有短片讲明白，遇到事情可以接着申请。
        </View>
        <View>
          题目的依据引自法律原文，写明是哪一条、哪天起有效。办理的天数是约定，不是法定期限。
        </View>
        <View>
          标着 <SampleTag /> 的分中心、短片和申请都是编的，没有真实的单位、电话和人。
        </View>
        <View>
          这里不是任何机关的官方渠道，不收费，也不推荐收费代理。急事请直接找当地知识产权管理部门，或者在全国知识产权维权援助平台申请。
        </View>
      </View>
    </Sheet>
  );
}
