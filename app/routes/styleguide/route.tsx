export default function Styleguide() {
  return <h1 className="text-2xl">Ỗ Ẩ Ặ</h1>
}
