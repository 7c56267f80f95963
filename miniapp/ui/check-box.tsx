import { View } from "@tarojs/components";
import { Icon } from "./icon";
import "./check-box.scss";

/** Only the drawing: what acts is around it. */
export function CheckBox({ isOn }: { isOn: boolean }) {
  return (
    <View className={`check-box ${isOn ? "check-box-on" : ""}`}>
      {isOn && <Icon name="check" size={18} />}
    </View>
  );
}
