using System.Runtime.InteropServices;

namespace Daicho.Evidence;

/// <summary>Puts the entries of a directory on the disk: without it a renamed file can be gone after a power failure, though its content was written.</summary>
internal static class DirectorySync
{
    public static void Flush(string directory)
    {
        // Windows writes directory entries through its journal and lets no program flush them.
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(directory, 0);
        if (handle < 0)
            throw new IOException($"{directory}: the directory can't be opened (errno {Marshal.GetLastPInvokeError()}).");
        var failed = Sync(handle) != 0;
        _ = Close(handle);
        if (failed)
            throw new IOException($"{directory}: the directory can't be written to the disk.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
