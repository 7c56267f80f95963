export default definePageConfig({ navigationBarTitleText: "宣传周" });
