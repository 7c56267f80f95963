/** A notice as one could be published for 2027: made up, for tests only. */
export const notice2027 = `
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

export const noticeSource = {
  number: "国办发明电〔2026〕示例号",
  issuedOn: "2026-11-10",
  place: "https://www.gov.cn/example",
};

export function anImport(changes: object = {}) {
  return {
    year: 2027,
    text: notice2027,
    source: noticeSource,
    revision: 0,
    reason: "",
    ...changes,
  };
}
