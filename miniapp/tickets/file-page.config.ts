export default definePageConfig({ navigationBarTitleText: "申请维权援助" });
