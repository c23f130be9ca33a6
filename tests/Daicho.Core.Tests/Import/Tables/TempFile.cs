namespace Daicho.Core.Tests.Import.Tables;

/// <summary>A file that lives as long as a test.</summary>
sealed class TempFile : IDisposable
{
    public TempFile(string name = "台帳.csv") => Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("daicho-").FullName, name);

    public string Path { get; }

    public static TempFile Of(byte[] content, string name = "台帳.csv")
    {
        var file = new TempFile(name);
        File.WriteAllBytes(file.Path, content);
        return file;
    }

    public static TempFile Of(string utf8, string name = "台帳.csv") => Of(System.Text.Encoding.UTF8.GetBytes(utf8), name);

    public void Dispose()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
