import { View } from "@tarojs/components";
import { Tappable } from "./tappable";
import "./switch.scss";

interface SwitchProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  label: string;
  isDisabled?: boolean;
}

/** 44 to touch, 32 to see. */
export function Switch({ isOn, onChange, label, isDisabled }: SwitchProps) {
  return (
    <Tappable
      className={`switch ${isOn ? "switch-on" : ""}`}
      role="switch"
      label={label}
      isChecked={isOn}
      isDisabled={isDisabled}
      onTap={() => onChange(!isOn)}
    >
      <View className="switch-track" />
      <View className="switch-knob" />
    </Tappable>
  );
}
