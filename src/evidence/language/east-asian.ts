/** East Asian editions. Wordings were read in pastes that people published with their own machines. */
import type { WindowsLanguage } from './windows-language.ts';

const none = { extension: [], firmware: [], slat: [], noExecute: [] };

export const simplifiedChinese: WindowsLanguage = {
  id: 'zh-Hans',
  source: 'published pastes of systeminfo, with and without a hypervisor, and of msinfo32',
  heading: ['Hyper-V 要求'],
  labels: {
    extension: ['虚拟机监视器模式扩展'],
    firmware: ['固件中已启用虚拟化'],
    slat: ['二级地址转换'],
    noExecute: ['数据执行保护可用'],
  },
  summary: { ...none, firmware: ['固件中启用的虚拟化'] },
  yes: ['是'],
  no: ['否'],
  detected: ['已检测到虚拟机监控程序'],
  vbsRunning: ['基于虚拟化的安全性: 状态: 正在运行'],
};

export const traditionalChinese: WindowsLanguage = {
  id: 'zh-Hant',
  source:
    'heading and sentence: a published paste of systeminfo, and github.com/MicrosoftDocs/' +
    'Virtualization-Documentation issue 1169; one label from a guide; the other three by position',
  heading: ['Hyper-V 需求'],
  labels: { ...none, firmware: ['韌體中已啟用虛擬化'] },
  summary: none,
  yes: ['是'],
  no: ['否'],
  detected: ['偵測到 Hypervisor'],
  vbsRunning: [],
};

export const japanese: WindowsLanguage = {
  id: 'ja',
  source: 'published pastes of systeminfo, with and without a hypervisor',
  heading: ['Hyper-V の要件'],
  labels: {
    extension: ['VM モニター モード拡張機能'],
    firmware: ['ファームウェアで仮想化が有効になっています'],
    slat: ['第 2 レベルのアドレス変換'],
    noExecute: ['データ実行防止が使用できます'],
  },
  summary: none,
  yes: ['はい'],
  no: ['いいえ'],
  detected: ['ハイパーバイザーが検出されました'],
  vbsRunning: [],
};

export const korean: WindowsLanguage = {
  id: 'ko',
  source: 'published pastes of systeminfo, with and without a hypervisor',
  heading: ['Hyper-V 요구 사항'],
  labels: {
    extension: ['VM 모니터 모드 확장'],
    firmware: ['펌웨어에 가상화 사용'],
    slat: ['두 번째 수준 주소 변환'],
    noExecute: ['데이터 실행 방지 사용 가능'],
  },
  summary: none,
  yes: ['예'],
  no: ['아니요', '아니오'],
  detected: ['하이퍼바이저가 검색되었습니다'],
  vbsRunning: [],
};
