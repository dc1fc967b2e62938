namespace ForumLks.Web.Features.Practices;

/// <summary>What an institution needs when it looks for a practice: the topics of lists, of the gap map and of study visits.</summary>
public enum PracticeNeed
{
    Pengasuhan,
    Kesehatan,
    Pendidikan,
    Perlindungan,
    Keluarga,
    Pendanaan,
    TataKelola,
    Pegawai,
    Sarana,
    Kemitraan,
}

public static class PracticeNeedWords
{
    public static string Word(this PracticeNeed need) => need switch
    {
        PracticeNeed.Pengasuhan => "Pengasuhan dan pendampingan",
        PracticeNeed.Kesehatan => "Kesehatan dan gizi",
        PracticeNeed.Pendidikan => "Pendidikan dan keterampilan",
        PracticeNeed.Perlindungan => "Perlindungan dan keselamatan",
        PracticeNeed.Keluarga => "Keluarga dan kepulangan",
        PracticeNeed.Pendanaan => "Pendanaan dan usaha",
        PracticeNeed.TataKelola => "Tata kelola dan administrasi",
        PracticeNeed.Pegawai => "Pegawai dan relawan",
        PracticeNeed.Sarana => "Sarana dan aksesibilitas",
        _ => "Kemitraan dan masyarakat",
    };
}
