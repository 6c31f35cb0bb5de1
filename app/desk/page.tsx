export default function DeskPage() {
  return <h1>غرفة الأخبار</h1>;
}
