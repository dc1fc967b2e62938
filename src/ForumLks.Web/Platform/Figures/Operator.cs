namespace ForumLks.Web.Platform.Figures;

/// <summary>How exactly a number was said.</summary>
public enum Operator
{
    Tepat,
    LebihDari,
    KurangDari,
    Sekitar,
}

public static class OperatorWords
{
    public static string Word(this Operator value) => value switch
    {
        Operator.LebihDari => "lebih dari",
        Operator.KurangDari => "kurang dari",
        Operator.Sekitar => "sekitar",
        _ => "",
    };
}
