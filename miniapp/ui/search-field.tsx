import { Input, View } from "@tarojs/components";
import { useState } from "react";
import { Icon } from "./icon";
import { Tappable } from "./tappable";
import "./field.scss";
import "./search-field.scss";

interface SearchFieldProps {
  /** What is looked through, for who cannot see it. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  onConfirm?: () => void;
  id?: string;
}

/** One line to look for something; no label above it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onChange, onConfirm, id } = props;
  const [hasFocus, setHasFocus] = useState(false);
  return (
    <View className={`input search-field ${hasFocus ? "input-focus" : ""}`}>
      <Icon name="search" size={18} className="t3" />
      <Input
        className="field-input"
        {...(id && { id })}
        aria-label={label}
        value={value}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        confirmType="search"
        maxlength={40}
        onInput={({ detail }) => onChange(detail.value)}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        onConfirm={() => onConfirm?.()}
      />
      {value !== "" && (
        <Tappable className="search-field-clear" label="清空" onTap={() => onChange("")}>
          <Icon name="close" size={18} className="t2" />
        </Tappable>
      )}
    </View>
  );
}
