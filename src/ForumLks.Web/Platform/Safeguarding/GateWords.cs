using ForumLks.Text.PersonalData;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>What is said of a finding to whoever wrote it.</summary>
public static class GateWords
{
    public static string Word(this GateFinding finding) => finding.Found switch
    {
        { Kind: PersonalDataKind.Nik } => "NIK",
        { Kind: PersonalDataKind.FamilyCard } => "Nomor kartu keluarga",
        { Kind: PersonalDataKind.Phone } => "Nomor telepon",
        { Kind: PersonalDataKind.Email } => "Alamat surel",
        { Kind: PersonalDataKind.BankAccount } => "Nomor rekening",
        { Kind: PersonalDataKind.Plate } => "Nomor kendaraan",
        { Kind: PersonalDataKind.Nisn } => "Nomor induk siswa",
        { Kind: PersonalDataKind.Address } => "Alamat tempat tinggal",
        { Kind: PersonalDataKind.BirthDate } => "Tanggal lahir",
        { Kind: PersonalDataKind.Health, OfChild: true } => "Kesehatan atau kasus seorang anak",
        { Kind: PersonalDataKind.Health } => "Kesehatan atau kasus seseorang",
        { Kind: PersonalDataKind.Story } => "Kisah seorang anak atau penerima layanan",
        { OfChild: true } => "Nama anak",
        _ => "Nama penerima layanan",
    };

    public static string Why(this GateFinding finding) => finding.Found switch
    {
        { Kind: PersonalDataKind.Nik or PersonalDataKind.FamilyCard } => "Dengan nomor ini orang lain dapat membuka pinjaman atau akun atas nama pemiliknya. Tidak pernah kami muat untuk umum.",
        { Kind: PersonalDataKind.Phone or PersonalDataKind.Email } => "Nomor atau alamat pribadi mudah disalahgunakan. Nomor kantor boleh.",
        { Kind: PersonalDataKind.BankAccount } => "Nomor rekening pribadi mudah disalahgunakan.",
        { Kind: PersonalDataKind.Address or PersonalDataKind.Plate } => "Orang dapat dilacak sampai ke rumahnya. Cukup sebut desa atau kecamatannya.",
        { Kind: PersonalDataKind.BirthDate or PersonalDataKind.Nisn } => "Bersama nama, ini cukup untuk mengenali seseorang. Cukup sebut umurnya.",
        { Kind: PersonalDataKind.Story } => "Di sini tulisan langsung terbaca, tanpa orang kedua yang memeriksanya. Ceritakan caranya, bukan orangnya; kisah satu orang dapat ditulis sebagai praktik.",
        { OfChild: true } => "Anak tidak pernah kami sebut namanya untuk umum. Pakai inisial, atau tulis tanpa nama.",
        _ => "Penerima layanan berhak tidak dikenali. Pakai inisial, atau tulis tanpa nama.",
    };
}
