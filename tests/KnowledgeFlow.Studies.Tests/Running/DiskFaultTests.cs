using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Running;

public sealed class DiskFaultTests
{
    [Fact]
    public void CommonFaultsAreToldInChinese()
    {
        Of(new FileNotFoundException("Could not find file '/a/b.csv'.")).Should().Be("找不到文件：/a/b.csv");
        Of(new DirectoryNotFoundException("Could not find a part of the path '/a/b.csv'.")).Should().Be("找不到文件夹或路径中的某一级：/a/b.csv");
        Of(new UnauthorizedAccessException("Access to the path '/a/b.csv' is denied.")).Should().Be("没有权限：/a/b.csv");
        Of(new IOException("No space left on device : '/a/b.csv'", 28)).Should().Be("磁盘空间已满");
        Of(new IOException("There is not enough space on the disk.", unchecked((int)0x80070070))).Should().Be("磁盘空间已满");
        Of(new IOException("Is a directory : '/a'", 21)).Should().Be("这是文件夹而不是文件：/a");
        Of(new IOException("Read-only file system", 30)).Should().Be("文件系统为只读");
    }

    [Fact]
    public void WhatIsRareIsQuoted()
    {
        Of(new IOException("Stale file handle", 116)).Should().Be("系统提示（原文）：Stale file handle");
        DiskFault.Of(new IOException("Stale file handle", 116)).English.Should().Be("Stale file handle");
    }

    private static string Of(Exception disk) => DiskFault.Of(disk).Chinese;
}
