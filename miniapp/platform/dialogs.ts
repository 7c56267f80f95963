import Taro from "@tarojs/taro";

/** A few words that go by themselves; never for what must be read. */
export function showToast(text: string): void {
  void Taro.showToast({ title: text, icon: "none", duration: 2_400 });
}

export interface Question {
  title: string;
  text: string;
  /** What happens, as a verb: at most 4 characters in WeChat. */
  yes?: string;
  no?: string;
  isDanger?: boolean;
}

/** Asks in words before something happens. */
export async function confirm(question: Question): Promise<boolean> {
  const { title, text, yes = "好", no = "再想想", isDanger = false } = question;
  const { confirm: isConfirmed } = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: no,
    // The platform's own dialog stands outside .screen and cannot read its tokens.
    confirmColor: isDanger ? "#a82820" : "#1765c1",
    cancelColor: "#45536c",
  });
  return isConfirmed;
}

/** The index of what was chosen, or undefined when the sheet was closed. */
export async function chooseFrom(items: readonly string[]): Promise<number | undefined> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...items] });
    return tapIndex;
  } catch {
    return undefined; // WeChat rejects when the sheet is closed
  }
}
