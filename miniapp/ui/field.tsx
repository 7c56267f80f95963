import { Input, Textarea, View } from "@tarojs/components";
import { type ReactNode, useState } from "react";
import { aria } from "./aria";
import { Icon, type IconName } from "./icon";
import { Tappable } from "./tappable";
import "./field.scss";

interface FieldFrameProps {
  label: string;
  isOptional?: boolean;
  hint?: string;
  /** In words what to do; not only that it is wrong. */
  error?: string;
  /** Right of the hint: how much is written. */
  counter?: string;
  children: ReactNode;
}

/** Label above, hint or error below. */
export function Field({ label, isOptional, hint, error, counter, children }: FieldFrameProps) {
  return (
    <View className="field">
      <View className="field-label">
        {label}
        {isOptional && <View className="field-optional t3">可不填</View>}
      </View>
      {children}
      {(error || hint || counter) && (
        <View className="field-foot note t3">
          {error ? (
            <View className="field-error" {...aria({ role: "alert" })}>
              <Icon name="warn" size={16} />
              {error}
            </View>
          ) : (
            <View>{hint}</View>
          )}
          {counter && <View className="nb">{counter}</View>}
        </View>
      )}
    </View>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  isOptional?: boolean;
  hint?: string;
  error?: string;
  maxLength?: number;
  type?: "text" | "number" | "digit" | "idcard";
  isPassword?: boolean;
  /** Left of what is written. */
  icon?: IconName;
  /** Right of it, such as a tag. */
  after?: ReactNode;
  onBlur?: () => void;
  onConfirm?: () => void;
  id?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, placeholder, maxLength = 140, type = "text" } = props;
  const { isOptional, hint, error, icon, after, isPassword = false, onBlur, onConfirm } = props;
  const [hasFocus, setHasFocus] = useState(false);
  return (
    <Field label={label} isOptional={isOptional} hint={hint} error={error}>
      <View className={inputClass(hasFocus, error)}>
        {icon && <Icon name={icon} size={20} className="field-icon" />}
        <Input
          className="field-input"
          {...(props.id && { id: props.id })}
          aria-label={label}
          value={value}
          type={type}
          password={isPassword}
          placeholder={placeholder ?? ""}
          placeholderClass="field-placeholder"
          maxlength={maxLength}
          cursorSpacing={24}
          onInput={({ detail }) => onChange(detail.value)}
          onFocus={() => setHasFocus(true)}
          onBlur={() => {
            setHasFocus(false);
            onBlur?.();
          }}
          onConfirm={() => onConfirm?.()}
        />
        {after}
      </View>
    </Field>
  );
}

interface TextAreaFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  isOptional?: boolean;
  hint?: string;
  error?: string;
  maxLength?: number;
  /** Fewer lines than the usual six. */
  isShort?: boolean;
  onBlur?: () => void;
  id?: string;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, value, onChange, placeholder, maxLength = 2000, isShort = false, onBlur } = props;
  const { isOptional, hint, error } = props;
  const [hasFocus, setHasFocus] = useState(false);
  const counter = `${value.length} / ${maxLength}`;
  return (
    <Field label={label} isOptional={isOptional} hint={hint} error={error} counter={counter}>
      <View
        className={`${inputClass(hasFocus, error)} field-area ${isShort ? "field-area-short" : ""}`}
      >
        <Textarea
          className="field-textarea"
          {...(props.id && { id: props.id })}
          aria-label={label}
          value={value}
          placeholder={placeholder ?? ""}
          placeholderClass="field-placeholder"
          maxlength={maxLength}
          cursorSpacing={24}
          disableDefaultPadding
          onInput={({ detail }) => onChange(detail.value)}
          onFocus={() => setHasFocus(true)}
          onBlur={() => {
            setHasFocus(false);
            onBlur?.();
          }}
        />
      </View>
    </Field>
  );
}

interface SelectFieldProps {
  label: string;
  /** In words; empty shows the placeholder. */
  value: string;
  placeholder: string;
  /** Opens a Sheet. */
  onTap: () => void;
  icon?: IconName;
  isOptional?: boolean;
  hint?: string;
  error?: string;
  id?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { label, value, placeholder, onTap, icon, isOptional, hint, error } = props;
  return (
    <Field label={label} isOptional={isOptional} hint={hint} error={error}>
      <Tappable
        id={props.id}
        className={inputClass(false, error)}
        label={`${label}：${value || placeholder}`}
        onTap={onTap}
      >
        {icon && <Icon name={icon} size={20} className="field-icon" />}
        <View className={`grow ${value ? "" : "t3"}`}>{value || placeholder}</View>
        <Icon name="down" size={18} className="t2" />
      </Tappable>
    </Field>
  );
}

function inputClass(hasFocus: boolean, error: string | undefined): string {
  return `input ${hasFocus ? "input-focus" : ""} ${error ? "input-error" : ""}`;
}
