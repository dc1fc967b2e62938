using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ForumLks.Web.Platform.Files;

public static class FaceWords
{
    public static string Word(this FaceAnswer answer) => typeof(FaceAnswer).GetField(answer.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Name!;
}
